package org.duban.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.events.WireNames;
import org.junit.jupiter.api.Test;

class TextsTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+}");

    private final Properties chinese = texts("notification-service-texts.properties");
    private final Properties english = texts("notification-service-texts_en.properties");

    @Test
    void everyWireNameHasASentenceInBothLanguages() {
        assertThat(chinese.stringPropertyNames()).containsAll(WireNames.all().keySet());
        assertThat(english.stringPropertyNames()).containsAll(WireNames.all().keySet());
    }

    @Test
    void bothLanguagesSayTheSameWithTheSameFacts() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(chinese.getProperty(key)));
        }
    }

    @Test
    void aPercentSignNeverBreaksFromItsNumber() {
        assertThat(chinese.values()).noneMatch(text -> text.toString().contains("} %"));
        assertThat(english.values()).noneMatch(text -> text.toString().contains("} %"));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties texts(String file) {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(TextsTests.class.getResourceAsStream("/" + file), UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return texts;
    }
}
