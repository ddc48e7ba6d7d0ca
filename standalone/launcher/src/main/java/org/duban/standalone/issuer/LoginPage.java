package org.duban.standalone.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/**
 * The sign-in page: a form, the accounts to click, and those of all departments to choose from. It
 * carries no script at all.
 */
final class LoginPage {
    private static final List<String> OF_DEPARTMENTS = List.of("liaison", "head");
    private static final List<String> SHOWN = List.of("liaison.rsj", "head.rsj", "liaison.zjj");
    private final String template = read("issuer/login.html");
    private final AccountBook accounts;

    LoginPage(AccountBook accounts) {
        this.accounts = accounts;
    }

    String in(Locale locale, CsrfToken csrf, boolean failed) {
        ResourceBundle words =
                ResourceBundle.getBundle(
                        "issuer/login",
                        locale,
                        LoginPage.class.getClassLoader(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String token =
                """
                <input type="hidden" name="%s" value="%s">"""
                        .formatted(csrf.getParameterName(), safe(csrf.getToken()));
        String page =
                template.replace("{{lang}}", locale.toLanguageTag())
                        .replace("{{csrf}}", token)
                        .replace(
                                "{{failed}}",
                                failed
                                        ? "<p class=\"failed\" role=\"alert\">%s</p>"
                                                .formatted(words.getString("failed"))
                                        : "")
                        .replace("{{cards}}", cards(words, token))
                        .replace("{{choice}}", choice(words, token));
        for (String word : words.keySet()) {
            page = page.replace("{{" + word + "}}", words.getString(word));
        }
        return page;
    }

    private String cards(ResourceBundle words, String token) {
        return accounts.listed().stream()
                .filter(
                        account ->
                                SHOWN.contains(account.id())
                                        || !OF_DEPARTMENTS.contains(account.firstRole()))
                .map(
                        account ->
                                """
                                <form method="post" action="/login">%s
                                <input type="hidden" name="password" value="%s">
                                <button name="username" value="%s" class="card">
                                <strong>%s</strong><span>%s</span><code>%s</code></button></form>
                                """
                                        .formatted(
                                                token,
                                                safe(account.password()),
                                                safe(account.id()),
                                                safe(account.name()),
                                                words.getString("role." + account.firstRole()),
                                                safe(account.id())))
                .collect(Collectors.joining());
    }

    /** One form for all accounts of departments; they share one password, so it can be one form. */
    private String choice(ResourceBundle words, String token) {
        List<Account> all =
                accounts.listed().stream()
                        .filter(account -> OF_DEPARTMENTS.contains(account.firstRole()))
                        .toList();
        if (all.isEmpty()) {
            return "";
        }
        String password = all.getFirst().password();
        String options =
                all.stream()
                        .filter(account -> account.password().equals(password))
                        .map(
                                account ->
                                        "<option value=\"%s\">%s · %s</option>"
                                                .formatted(
                                                        safe(account.id()),
                                                        safe(account.name()),
                                                        safe(account.id())))
                        .collect(Collectors.joining());
        return """
        <form method="post" action="/login" class="choice">%s
        <input type="hidden" name="password" value="%s">
        <label for="choice">%s</label>
        <div><select id="choice" name="username">%s</select><button>%s</button></div></form>
        """
                .formatted(
                        token,
                        safe(password),
                        words.getString("departments"),
                        options,
                        words.getString("enter"));
    }

    static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
