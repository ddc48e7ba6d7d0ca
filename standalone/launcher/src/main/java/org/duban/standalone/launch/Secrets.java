package org.duban.standalone.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.duban.standalone.PrivateFile;

/**
 * What the gateway and the issuer share and nobody else may know, made at the first start.
 *
 * @param directory where it is kept, beside the issuer's signing key
 * @param gateway the gateway's secret as a client of the issuer
 */
record Secrets(Path directory, String gateway) {
    private static final int BYTES = 32;

    static Secrets in(Path directory) {
        Path file = directory.resolve("gateway-secret");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                PrivateFile.write(file, HexFormat.of().formatHex(random));
            }
            return new Secrets(directory, Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
