package com.yourcaryourway.switchboard.web;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** Stands for the codec in tests of the edge. */
final class VertxJson implements EdgeJson {
    @Override
    public byte[] problem(Problem problem) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("status", problem.status())
                .put("code", problem.code())
                .put("message", problem.message())
                .put("temporary", problem.temporary())
                .toBuffer()
                .getBytes();
    }

    @Override
    public String userName(byte[] body) {
        try {
            return (String) new JsonObject(Buffer.buffer(body)).getValue("userName", "");
        } catch (DecodeException | ClassCastException bad) {
            throw new Refusal(ErrorCode.BAD_FRAME, "not an object with a userName");
        }
    }
}
