package org.duban.journal.door;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.duban.journal.Request;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Says in the OpenAPI description what is true of every operation: the token, the key, the
 * condition.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Request.class);
        ModelResolver.enumsAsRef = true; // generated clients get a type for each
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    /** The addresses are relative: the one a caller used is not part of the description. */
    @Bean
    OpenAPI describeTheDoor(@Value("${spring.application.name:duban}") String service) {
        return new OpenAPI()
                .info(new Info().title("Duban " + service).version("1"))
                .servers(List.of(new Server().url("/")))
                .schemaRequirement(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OpenApiCustomizer describeTheAnswers() {
        return api -> new AnswerSchemas(api).describe();
    }

    /** Two types of one name would be described as one: better none is described at all. */
    @Bean
    OpenApiCustomizer nameEveryTypeOnce(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping doors) {
        return _ ->
                SchemaNames.requireDistinct(
                        doors.getHandlerMethods().values().stream()
                                .map(HandlerMethod::getMethod)
                                .filter(ApiDescription::isOurs)
                                .toList());
    }

    private static boolean isOurs(Method door) {
        return door.getDeclaringClass().getPackageName().startsWith("org.duban.");
    }

    /** What changes something needs a key; what only asks by POST does not. */
    @Bean
    OperationCustomizer describeTheKey() {
        return (operation, method) -> changesSomething(method) ? withKey(operation) : operation;
    }

    private static boolean changesSomething(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Request.class);
    }

    private static Operation withKey(Operation post) {
        return post.addParametersItem(
                        new HeaderParameter()
                                .name(RequestResolver.IDEMPOTENCY_KEY)
                                .required(true)
                                .description("Asking twice under one key changes something once.")
                                .schema(new StringSchema().maxLength(100)))
                .addParametersItem(
                        new HeaderParameter()
                                .name("If-Match")
                                .required(false)
                                .description("The ETag the caller has seen and insists on.")
                                .schema(new StringSchema()));
    }
}
