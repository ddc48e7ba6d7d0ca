package org.duban.gateway.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The title and the sentence of each refusal, in the language the caller asked for. */
final class ProblemWords {
    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);
    private final ResourceBundle words;
    private final Locale locale;

    private ProblemWords(Locale locale) {
        this.locale = locale;
        this.words =
                ResourceBundle.getBundle(
                        "gateway-problems",
                        locale,
                        ProblemWords.class.getClassLoader(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Chinese unless the caller prefers English; a broken header counts as no preference. */
    static ProblemWords of(ServerHttpRequest request) {
        return new ProblemWords(preferred(request));
    }

    Locale locale() {
        return locale;
    }

    String title(GatewayRule rule) {
        return words.getString(rule.wireName() + ".title");
    }

    String detail(GatewayRule rule, Object... facts) {
        return new MessageFormat(words.getString(rule.wireName() + ".detail"), locale)
                .format(facts);
    }

    private static Locale preferred(ServerHttpRequest request) {
        try {
            List<Locale.LanguageRange> ranges = request.getHeaders().getAcceptLanguage();
            Locale found = Locale.lookup(ranges, SPOKEN);
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.CHINESE;
        }
    }
}
