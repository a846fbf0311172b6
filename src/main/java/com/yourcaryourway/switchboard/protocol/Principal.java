package com.yourcaryourway.switchboard.protocol;

import java.text.Normalizer;
import java.util.Locale;

/** Who a client is: a name, shown to the other members, and a role. */
public record Principal(String name, Role role) {
    public Principal {
        name = Bounds.text("name", name, Bounds.NAME);
        if (name.chars().anyMatch(c -> Character.isISOControl(c))) {
            throw new Refusal(ErrorCode.BAD_FRAME, "name must not contain control characters");
        }
    }

    /** The form in which names are compared: case and compatibility forms do not make a different name. */
    public String key() {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
