package com.yourcaryourway.switchboard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ClientMessage.Hello;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenAuthenticatorTest {
    private final Authenticator authenticator = new OpenAuthenticator();

    @Test
    void everybodyIsWhoTheySay() {
        assertThat(authenticator.authenticate(hello("Ana", Role.CUSTOMER, null)).result())
                .isEqualTo(new Principal("Ana", Role.CUSTOMER));
    }

    @Test
    void aTokenIsNotTakenForAName() {
        assertRefused(hello("Ana", Role.AGENT, "a.b.c"), ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void aHelloWithoutNameOrRoleIsIncomplete() {
        assertRefused(hello(null, Role.CUSTOMER, null), ErrorCode.BAD_FRAME);
        assertRefused(hello("Ana", null, null), ErrorCode.BAD_FRAME);
    }

    @Test
    void aNameThatIsNoNameIsRefusedAndNotThrown() {
        assertRefused(hello("   ", Role.CUSTOMER, null), ErrorCode.BAD_FRAME);
        assertRefused(hello("A\u0007na", Role.CUSTOMER, null), ErrorCode.BAD_FRAME);
        assertRefused(hello("x".repeat(65), Role.CUSTOMER, null), ErrorCode.TOO_LARGE);
    }

    private void assertRefused(Hello hello, ErrorCode code) {
        assertThat(authenticator.authenticate(hello).cause())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Hello hello(@Nullable String name, @Nullable Role role, @Nullable String token) {
        return new Hello(1, name, role, token, null);
    }
}
