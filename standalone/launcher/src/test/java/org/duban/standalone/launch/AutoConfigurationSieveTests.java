package org.duban.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class AutoConfigurationSieveTests {
    private static final String[] ALL = {"org.a.One", "org.b.Two", null};

    @Test
    void aContextGoesWithoutWhatItNames() {
        assertThat(kept(Map.of(AutoConfigurationSieve.PROPERTY, "org.a.,x.")))
                .containsExactly(false, true, true);
    }

    @Test
    void aContextThatNamesNothingKeepsEverything() {
        assertThat(kept(Map.of())).containsExactly(true, true, true);
    }

    private static boolean[] kept(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        var sieve = new AutoConfigurationSieve();
        sieve.setEnvironment(environment);
        AutoConfigurationMetadata none = null;
        return sieve.match(ALL, none);
    }
}
