package org.duban.journal.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.duban.events.EventJson;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.LocaleResolver;

/** Tells who comes without a token, or with one that is not believed, as a problem, too. */
final class SignInRequired implements AuthenticationEntryPoint {

    private static final String SLUG = "not-signed-in";

    private final AuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    private final Texts texts;
    private final LocaleResolver locales;

    SignInRequired(Texts texts, LocaleResolver locales) {
        this.texts = texts;
        this.locales = locales;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException no)
            throws IOException, ServletException {
        bearer.commence(request, response, no);
        Locale locale = locales.resolveLocale(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + SLUG);
        problem.put("title", texts.say(locale, SLUG + ".title", Map.of()));
        problem.put("status", response.getStatus());
        problem.put("detail", texts.say(locale, SLUG + ".detail", Map.of()));
        problem.put("instance", request.getRequestURI());
        problem.put("rule", ProblemAdvice.rule(SLUG));
        Traces.current().ifPresent(trace -> problem.put("traceId", trace));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(EventJson.mapper().writeValueAsBytes(problem));
    }
}
