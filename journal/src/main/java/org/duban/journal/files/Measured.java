package org.duban.journal.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Counts and digests what is read through it and stops at the limit. */
final class Measured extends FilterInputStream {

    private final long limit;
    private final MessageDigest digest;
    private long size;

    Measured(InputStream content, long limit) {
        super(content);
        this.limit = limit;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            size += read;
            digest.update(into, offset, read);
            if (size > limit) {
                throw new FileRejection(FileRule.FILE_TOO_LARGE, Map.of("limit", limit));
            }
        }
        return read;
    }

    @Override
    public long skip(long bytes) {
        return 0; // what is skipped would be neither counted nor digested
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long size() {
        return size;
    }

    void refuseEmpty() {
        if (size == 0) {
            throw new FileRejection(FileRule.FILE_EMPTY, Map.of());
        }
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
