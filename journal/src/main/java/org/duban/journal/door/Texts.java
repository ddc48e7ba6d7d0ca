package org.duban.journal.door;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Sentences for people, in Chinese or English. A text names its facts: {@code 还有 {workingDaysLeft}
 * 个工作日}. A fact that is itself a name for something is told by the text about it: {@code
 * {status|state}} is the text {@code state.DRAFT} where the fact {@code status} is {@code DRAFT},
 * else the fact.
 *
 * <p>Bundles are UTF-8 property files on the class path: Chinese in {@code <bundle>.properties},
 * English in {@code <bundle>_en.properties}. Earlier bundles win.
 */
public final class Texts {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{([A-Za-z0-9_]+)(?:\\|([a-z-]+))?}");
    private static final ResourceBundle.Control EXACTLY =
            new ResourceBundle.Control() {
                @Override
                public List<String> getFormats(String bundle) {
                    return FORMAT_PROPERTIES;
                }

                @Override
                public List<Locale> getCandidateLocales(String bundle, Locale locale) {
                    return List.of(locale); // else every English bundle has the Chinese one behind
                }

                @Override
                public @Nullable Locale getFallbackLocale(String bundle, Locale locale) {
                    return null;
                }
            };

    private final List<String> bundles;

    public Texts(List<String> bundles) {
        this.bundles = List.copyOf(bundles);
    }

    /** The sentence in the language of the current request. */
    public String say(String key, Map<String, ?> facts) {
        return say(LocaleContextHolder.getLocale(), key, facts);
    }

    /** The sentence in a language, else in Chinese; the key itself when there is no such text. */
    public String say(Locale locale, String key, Map<String, ?> facts) {
        return find(locale, key)
                .or(() -> find(Locale.ROOT, key))
                .map(text -> fill(locale, text, facts))
                .orElse(key);
    }

    /** Whether there is such a text in exactly this language. */
    public boolean knows(Locale locale, String key) {
        return find(locale, key).isPresent();
    }

    private Optional<String> find(Locale locale, String key) {
        Locale language =
                locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                        ? Locale.ENGLISH
                        : Locale.ROOT;
        return bundles.stream()
                .flatMap(bundle -> bundle(bundle, language).stream())
                .filter(texts -> texts.containsKey(key))
                .map(texts -> texts.getString(key))
                .findFirst();
    }

    /** A service need not have every bundle. */
    private static Optional<ResourceBundle> bundle(String name, Locale language) {
        try {
            return Optional.of(ResourceBundle.getBundle(name, language, EXACTLY));
        } catch (MissingResourceException absent) {
            return Optional.empty();
        }
    }

    private String fill(Locale locale, String text, Map<String, ?> facts) {
        Map<String, Object> known = new HashMap<>(facts);
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Object value = known.get(matcher.group(1));
            matcher.appendReplacement(
                    filled,
                    Matcher.quoteReplacement(
                            value == null
                                    ? matcher.group()
                                    : told(locale, matcher.group(2), String.valueOf(value))));
        }
        return matcher.appendTail(filled).toString();
    }

    private String told(Locale locale, @Nullable String kind, String value) {
        return kind == null
                ? value
                : find(locale, kind + '.' + value)
                        .or(() -> find(Locale.ROOT, kind + '.' + value))
                        .orElse(value);
    }
}
