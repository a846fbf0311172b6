package com.yourcaryourway.switchboard.web;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it goes over the wire, held in memory in every coding it is served in. Immutable; any thread.
 *
 * @param gzip null when compression does not make it smaller
 */
record Asset(
        String contentType, Representation plain, @Nullable Representation gzip) {

    /** One coding's bytes. Each coding has its own strong ETag, since their bytes differ (RFC 9110, 8.8.3.3). */
    record Representation(Buffer body, String etag) {}

    static Asset of(String path, byte[] content) {
        String contentType = ContentTypes.of(path);
        String hash = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digest.sha256(content))
                .substring(0, 22);
        Representation plain = new Representation(Buffer.buffer(content), '"' + hash + '"');
        if (ContentTypes.compressible(contentType)) {
            byte[] small = compress(content);
            if (small.length < content.length) {
                return new Asset(
                        contentType, plain, new Representation(Buffer.buffer(small), '"' + hash + "-gzip" + '"'));
            }
        }
        return new Asset(contentType, plain, null);
    }

    private static byte[] compress(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
