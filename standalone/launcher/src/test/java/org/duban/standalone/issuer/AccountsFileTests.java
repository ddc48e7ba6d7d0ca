package org.duban.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsFileTests {

    @Test
    void theDemoHasOneAccountForEachRoleAndTwoForEachDepartment() {
        var accounts = AccountsFile.read(null);

        assertThat(List.of("office", "leader", "auditor", "admin"))
                .allSatisfy(id -> assertThat(accounts.find(id)).isPresent());
        assertThat(accounts.listed())
                .filteredOn(account -> account.firstRole().equals("liaison"))
                .hasSize(38);
        assertThat(accounts.find("head.rsj"))
                .hasValueSatisfying(
                        head -> {
                            assertThat(head.name()).isEqualTo("市人社局负责人");
                            assertThat(head.department()).isEqualTo("rsj");
                            assertThat(head.roles()).containsExactly("head");
                        });
    }

    @Test
    void anAccountMayHaveItsOwnPasswordAndADeputyItsPrincipal(@TempDir Path directory)
            throws Exception {
        Path file =
                Files.writeString(
                        directory.resolve("accounts.yaml"),
                        """
                        password: shared
                        accounts:
                          - {id: a, department: rsj, roles: [liaison]}
                          - {id: b, roles: [head], password: own, onBehalfOf: A}
                        """);

        var accounts = AccountsFile.read(file);

        assertThat(accounts.find("a").orElseThrow().password()).isEqualTo("shared");
        assertThat(accounts.find("b").orElseThrow().password()).isEqualTo("own");
        assertThat(accounts.find("b").orElseThrow().onBehalfOf()).isEqualTo("A");
        assertThat(accounts.listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | password and accounts",
                "password: x | no account",
                "accounts: [{roles: [head], password: x}] | needs an id",
                "accounts: [{id: a, roles: [boss], password: x}] | a: roles",
                "accounts: [{id: a, roles: [head]}] | no password",
                "accounts: [{id: a, roles: [head], password: x}, {id: a, roles: [head], password: x}] | twice",
            })
    void aBrokenFileIsRefusedWithWhatIsWrong(String yaml, String told) {
        assertThatThrownBy(() -> AccountsFile.parse(yaml))
                .isInstanceOf(AccountsUnreadable.class)
                .hasMessageContaining(told);
    }
}
