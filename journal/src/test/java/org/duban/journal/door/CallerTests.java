package org.duban.journal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTests {

    @Test
    void aLiaisonReadsWhatConcernsTheirDepartmentOnly() {
        Caller liaison = caller(Map.of("department", "rsj", "roles", List.of("liaison")));

        assertThat(liaison.mayRead(List.of("zjj", "rsj"))).isTrue();
        assertThat(liaison.mayRead(List.of("zjj"))).isFalse();
    }

    @Test
    void aLeaderReadsEverythingAndChangesNothing() {
        Caller leader = caller(Map.of("department", "zgh", "roles", List.of("leader")));

        assertThat(leader.mayRead(List.of("zjj"))).isTrue();
        assertThatExceptionOfType(DoorRejection.class)
                .isThrownBy(() -> leader.require(Role.OFFICE))
                .satisfies(no -> assertThat(no.rule()).isEqualTo(DoorRule.ROLE_REQUIRED));
    }

    @Test
    void anUnknownRoleGivesNoRight() {
        Caller stranger = caller(Map.of("department", "rsj", "roles", List.of("emperor")));

        assertThat(stranger.roles()).isEmpty();
        assertThat(stranger.seesAll()).isFalse();
    }

    @Test
    void aTokenWithoutDepartmentReadsNothing() {
        Caller nobody = caller(Map.of("roles", List.of("liaison")));

        assertThat(nobody.mayRead(List.of("rsj"))).isFalse();
    }

    @Test
    void aDeputyIsKeptWithBothNames() {
        Caller deputy =
                caller(
                        Map.of(
                                "name", "副联络员",
                                "department", "rsj",
                                "roles", List.of("liaison"),
                                "on_behalf_of", "王联络"));

        assertThat(deputy.actor().name()).isEqualTo("副联络员");
        assertThat(deputy.actor().onBehalfOf()).isEqualTo("王联络");
    }

    private static Caller caller(Map<String, Object> claims) {
        return CallerResolver.of(
                Jwt.withTokenValue("t")
                        .header("alg", "none")
                        .subject("someone")
                        .claims(all -> all.putAll(claims))
                        .build());
    }
}
