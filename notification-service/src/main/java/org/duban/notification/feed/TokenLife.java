package org.duban.notification.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;

/** How long a token is still good for: in real time, whatever day is being rehearsed. */
final class TokenLife {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final InstantSource real;

    TokenLife(InstantSource real) {
        this.real = real;
    }

    static TokenLife real() {
        return new TokenLife(Clock.systemUTC());
    }

    Duration left(Jwt token) {
        Instant expiresAt = token.getExpiresAt();
        if (expiresAt == null) {
            return LONGEST;
        }
        Duration left = Duration.between(real.instant(), expiresAt);
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }
}
