package org.duban.journal.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.journal.JournalRule;
import org.duban.journal.files.FileRule;
import org.duban.journal.projection.DeadLetterRule;
import org.duban.journal.projection.RebuildRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTests {

    private final Texts texts = new Texts(List.of("absent-bundle", "journal-problems"));

    @Test
    void aSentenceNamesItsFactsInTheLanguageAskedFor() {
        Map<String, String> facts = Map.of("id", "iwr.A5-02");

        assertThat(texts.say(Locale.SIMPLIFIED_CHINESE, "not-found.detail", facts))
                .isEqualTo("没有找到“iwr.A5-02”，或者您无权查看。请核对编号。");
        assertThat(texts.say(Locale.UK, "not-found.detail", facts))
                .startsWith("\"iwr.A5-02\" was not found");
    }

    @Test
    void aLanguageNobodyWroteGetsChinese() {
        assertThat(texts.say(Locale.FRENCH, "not-found.title", Map.of())).isEqualTo("没有这个对象");
    }

    @Test
    void aTextThatIsWrittenInChineseOnlyIsToldInChineseButNotKnownInEnglish() {
        Texts chineseOnly = new Texts(List.of("chinese-only"));

        assertThat(chineseOnly.say(Locale.ENGLISH, "greeting", Map.of())).isEqualTo("您好");
        assertThat(chineseOnly.knows(Locale.ENGLISH, "greeting")).isFalse();
        assertThat(chineseOnly.knows(Locale.SIMPLIFIED_CHINESE, "greeting")).isTrue();
    }

    @Test
    void aFactThatIsANameIsToldByTheTextAboutIt() {
        Texts named = new Texts(List.of("named-facts"));

        assertThat(named.say(Locale.ROOT, "stands", Map.of("status", "DRAFT", "n", 3)))
                .isEqualTo("第 3 项是草稿");
        assertThat(named.say(Locale.ENGLISH, "stands", Map.of("status", "DRAFT", "n", 3)))
                .isEqualTo("No. 3 is a draft");
        assertThat(named.say(Locale.ENGLISH, "stands", Map.of("status", "OTHER", "n", 3)))
                .isEqualTo("No. 3 is OTHER");
        assertThat(named.say(Locale.ENGLISH, "stands", Map.of("n", 3))).contains("{status|state}");
    }

    @Test
    void aTextNobodyWroteShowsItsKey() {
        assertThat(texts.say(Locale.ENGLISH, "no-such-text", Map.of())).isEqualTo("no-such-text");
    }

    @Test
    void aFactThatIsMissingStaysVisible() {
        assertThat(texts.say(Locale.ENGLISH, "not-found.detail", Map.of())).contains("{id}");
    }

    @ParameterizedTest
    @EnumSource(JournalRule.class)
    void everyRefusalOfTheJournalIsToldInBothLanguages(JournalRule rule) {
        assertTold(rule.slug());
    }

    @ParameterizedTest
    @EnumSource(DeadLetterRule.class)
    void everyRefusalAboutADeadLetterIsToldInBothLanguages(DeadLetterRule rule) {
        assertTold(rule.slug());
    }

    @ParameterizedTest
    @EnumSource(RebuildRule.class)
    void everyRefusalOfARebuildIsToldInBothLanguages(RebuildRule rule) {
        assertTold(rule.slug());
    }

    @ParameterizedTest
    @EnumSource(FileRule.class)
    void everyRefusalOfAFileIsToldInBothLanguages(FileRule rule) {
        assertTold(rule.slug());
    }

    @ParameterizedTest
    @EnumSource(DoorRule.class)
    void everyRefusalAtTheDoorIsToldInBothLanguages(DoorRule rule) {
        assertTold(rule.slug());
    }

    private void assertTold(String slug) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(texts.knows(locale, slug + ".title"))
                    .as("%s title %s", slug, locale)
                    .isTrue();
            assertThat(texts.knows(locale, slug + ".detail"))
                    .as("%s detail %s", slug, locale)
                    .isTrue();
        }
    }
}
