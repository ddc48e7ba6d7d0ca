package org.duban.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTests {

    @Test
    void withoutOptionsEverythingIsAsPeopleExpect() {
        var options = Options.parse();

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.directory()).isEqualTo(Path.of(".duban"));
        assertThat(options.demo()).isTrue();
        assertThat(options.isolated()).isFalse();
        assertThat(options.asOf()).isNull();
    }

    @Test
    void everyOptionIsUnderstood(@TempDir Path directory) throws Exception {
        Path accounts = Files.writeString(directory.resolve("accounts.yaml"), "accounts: []");

        var options =
                Options.parse(
                        "--port",
                        "9090",
                        "--data-dir",
                        "/tmp/d",
                        "--as-of",
                        "2018-10-17",
                        "--no-demo",
                        "--isolated",
                        "--accounts",
                        accounts.toString());

        assertThat(options.port()).isEqualTo(9090);
        assertThat(options.directory()).isEqualTo(Path.of("/tmp/d"));
        assertThat(options.asOf()).isEqualTo(LocalDate.of(2018, 10, 17));
        assertThat(options.demo()).isFalse();
        assertThat(options.isolated()).isTrue();
        assertThat(options.accounts()).isEqualTo(accounts);
    }

    @ParameterizedTest
    @CsvSource({
        "--port,80,1024",
        "--port,70000,1024",
        "--port,http,1024",
        "--as-of,17.10.2018,2018-10-17",
        "--accounts,/no/such/file,cannot be read",
    })
    void aValueThatCannotBeIsRefusedWithWhatCouldBe(String option, String value, String told) {
        assertThatThrownBy(() -> Options.parse(option, value))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining(option + " " + value)
                .hasMessageContaining(told);
    }

    @Test
    void anUnknownOptionIsRefusedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> Options.parse("--prot", "9090"))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("--prot")
                .hasMessageContaining("--port N");
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThatThrownBy(() -> Options.parse("--port"))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("needs a value");
    }

    @Test
    void portZeroMeansAnyEightFreeOnes() {
        var ports = new Ports(Options.parse("--port", "0").port());

        assertThat(ports.areFree()).isTrue();
    }
}
