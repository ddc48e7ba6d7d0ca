package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IssuerAwayIT {

    @Test
    void signingInSaysThatTheIssuerIsAwayAndPagesAreStillServed() {
        try (var door = new Door()) {
            var token = door.issuer.token("liaison.rsj");
            door.issuer.close();

            var signIn = Door.send(door.request("/oauth2/authorization/duban"));
            var bearer =
                    Door.send(
                            door.request("/api/tasks").header("Authorization", "Bearer " + token));

            assertThat(signIn.statusCode()).isEqualTo(503);
            assertThat(signIn.body()).contains("/problems/identity-unavailable");
            assertThat(bearer.statusCode()).isEqualTo(503);
            assertThat(Door.send(door.request("/")).statusCode()).isEqualTo(200);
        }
    }
}
