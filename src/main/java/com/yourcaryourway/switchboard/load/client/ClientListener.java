package com.yourcaryourway.switchboard.load.client;

/** Who is told what a {@link SimulatedClient} sees. Called on the client's event loop; must not block. */
public interface ClientListener {
    /** A push, for the first time and in order of {@code n}. {@code at} is {@link System#nanoTime()}. */
    void pushed(ServerFrame.Push push, long at);

    /** An error that answers no request, or a breach of the protocol by the server. */
    void refused(String code);

    /** The connection ended without the client having asked for it. The session may still be resumed. */
    void disconnected(int code, String reason);
}
