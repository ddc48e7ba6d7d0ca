package org.duban.journal.door;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Caller}. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    static final String ACTING_FOR = "Duban-Acting-For";

    private final StandIns deputies;

    CallerResolver(StandIns deputies) {
        this.deputies = deputies;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return caller(request);
    }

    /** Who signed in, or whom that person stands in for. */
    Caller caller(NativeWebRequest request) {
        String mandate = request.getHeader(ACTING_FOR);
        return mandate == null ? signedIn() : deputies.standIn(signedIn(), mandate);
    }

    private static Caller signedIn() {
        Authentication authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        Jwt jwt = (Jwt) Objects.requireNonNull(authentication.getPrincipal());
        return of(jwt);
    }

    /** Reads the claims; an unknown role gives no right, a missing department sees nothing. */
    static Caller of(Jwt jwt) {
        String id = Objects.requireNonNull(jwt.getSubject(), "a token without a subject");
        String name = jwt.getClaimAsString("name");
        String department = jwt.getClaimAsString("department");
        return new Caller(
                id,
                name == null ? id : name,
                department == null ? "" : department,
                roles(jwt.getClaimAsStringList("roles")),
                jwt.getClaimAsString("on_behalf_of"));
    }

    private static Set<Role> roles(@Nullable List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (names != null) {
            for (Role role : Role.values()) {
                if (names.stream()
                        .anyMatch(name -> name.toUpperCase(Locale.ROOT).equals(role.name()))) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }
}
