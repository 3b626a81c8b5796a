package org.cordee.platform;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.cordee.shared.Actor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Describes the API as a whole: its purpose, the sign-in of programs, and the problem document of refusals. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TEXT = """
        The whole procedure over HTTP: whatever a page does, a resource does too.

        Every refusal is a problem document (RFC 9457) with a `code`, and with `errors` by field where a field is \
        wrong. What is missing and what is not yours answer the same 404. Lists come in pages (`page`, `size`) in an \
        order that does not change between two pages; those that cannot grow come whole, as an array. Whoever writes over something sends the version it read.\
        """;

    static {
        // the credentials name the caller, not a parameter
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
        // one type for each set of values, and not one for each field
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI describedApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Cordée")
                        .version("1")
                        .description(TEXT)
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "password",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("password"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OperationCustomizer describingOperations() {
        return new DescribingOperations();
    }

    @Bean
    SchemaTypes schemaTypes() {
        return new SchemaTypes();
    }

    @Bean
    @Order(0)
    OpenApiCustomizer describingSchemas(SchemaTypes types) {
        return new DescribingSchemas(types);
    }

    /** Runs after the schemas know which fields a request must have. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OpenApiCustomizer requestExamples() {
        return new RequestExamples();
    }

    @Bean
    OpenApiCustomizer describingProblems() {
        return ProblemDescriptions::describe;
    }
}
