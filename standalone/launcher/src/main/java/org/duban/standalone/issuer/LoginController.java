package org.duban.standalone.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the sign-in page, in the language of the browser or the one asked for. */
@RestController
class LoginController {
    private final LoginPage page;

    LoginController(AccountBook accounts) {
        this.page = new LoginPage(accounts);
    }

    @GetMapping(path = "/login", produces = "text/html;charset=UTF-8")
    String login(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam @Nullable String lang,
            @RequestParam @Nullable String error) {
        return page.in(language(request, lang), csrf, error != null);
    }

    /** Chinese, unless English is asked for by the address or preferred by the browser. */
    private static Locale language(HttpServletRequest request, @Nullable String lang) {
        boolean silent = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null;
        String asked = lang != null ? lang : silent ? "zh" : request.getLocale().getLanguage();
        return asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @GetMapping(path = "/login.css", produces = "text/css")
    String style() {
        return LoginPage.read("issuer/login.css");
    }

    /** Browsers ask for one; the page has none. */
    @GetMapping(path = "/favicon.ico", produces = MediaType.ALL_VALUE)
    void icon() {}
}
