package org.cordee.platform;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API description of the product, made from the resources alone: no resource has a use case, and there is no
 * database.
 */
public final class DescribedApi {

    private static final String OF_THE_PRODUCT = "org.cordee";

    private static final Map<String, Set<Class<?>>> TYPES = new TreeMap<>();
    private static final Map<String, Type> BODIES = new TreeMap<>();
    private static final JsonNode DOCUMENT =
            sorted((ObjectNode) JsonMapper.shared().readTree(write()));

    private DescribedApi() {}

    /** Web MVC as it comes: the description needs its mappings only. */
    @EnableWebMvc
    @EnableConfigurationProperties(SpringDocConfigProperties.class)
    static class Mappings {}

    public static JsonNode document() {
        return DOCUMENT;
    }

    /** Returns the classes by schema. */
    static Map<String, Set<Class<?>>> types() {
        return TYPES;
    }

    /** Returns what the binding makes of a JSON body, by operation: {@code POST /api/v1/consortia}. */
    static Map<String, Type> bodies() {
        return BODIES;
    }

    /** Returns the fields that the JSON body of an operation may have; empty for one without such a body. */
    public static Set<String> fieldsOf(String operation) {
        String[] parts = operation.split(" ");
        JsonNode schema = DOCUMENT.path("paths")
                .path(parts[1])
                .path(parts[0].toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json/schema");
        JsonNode known =
                schema.has("$ref") ? DOCUMENT.at(schema.path("$ref").asString().substring(1)) : schema;
        return Set.copyOf(known.path("properties").propertyNames());
    }

    /** Sorts paths and schemas, whose order depends on the class path. */
    private static JsonNode sorted(ObjectNode api) {
        sort(api, "paths");
        sort((ObjectNode) api.path("components"), "schemas");
        return api;
    }

    private static void sort(ObjectNode parent, String name) {
        Map<String, JsonNode> entries = new TreeMap<>();
        parent.path(name).properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        parent.putObject(name).setAll(entries);
    }

    private static String write() {
        Locale before = Locale.getDefault();
        try (GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext())) {
            Locale.setDefault(Locale.ENGLISH);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("web", settings()));
            AnnotatedBeanDefinitionReader reader = new AnnotatedBeanDefinitionReader(context);
            reader.register(
                    Mappings.class,
                    SpringDocConfiguration.class,
                    SpringDocWebMvcConfiguration.class,
                    ApiDescription.class);
            addResources(context);
            context.refresh();
            byte[] json = context.getBean(OpenApiWebMvcResource.class)
                    .openapiJson(
                            new MockHttpServletRequest("GET", "/api/v1/openapi"), "/api/v1/openapi", Locale.ENGLISH);
            TYPES.putAll(context.getBean(SchemaTypes.class).all());
            readBodies(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
            return new String(json, StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void addResources(GenericWebApplicationContext context) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        SpringObjenesis objenesis = new SpringObjenesis();
        for (BeanDefinition found : scanner.findCandidateComponents(OF_THE_PRODUCT)) {
            Class<?> type = ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null);
            add(context, type, objenesis);
        }
    }

    private static <T> void add(GenericWebApplicationContext context, Class<T> type, SpringObjenesis objenesis) {
        RootBeanDefinition resource = new RootBeanDefinition();
        resource.setBeanClass(type);
        resource.setInstanceSupplier(() -> objenesis.newInstance(type));
        resource.setAutowireCandidate(false);
        context.registerBeanDefinition(type.getName(), resource);
    }

    private static void readBodies(RequestMappingHandlerMapping mappings) {
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestBody.class)) {
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(verb -> mapping.getPatternValues()
                                    .forEach(path ->
                                            BODIES.put(verb + " " + path, parameter.getGenericParameterType())));
                }
            }
        });
    }

    private static Map<String, Object> settings() throws IOException {
        Properties file = new Properties();
        try (InputStream web = DescribedApi.class.getResourceAsStream("web.properties")) {
            file.load(web);
        }
        Map<String, Object> settings = new HashMap<>();
        file.forEach((name, value) -> settings.put(name.toString(), value));
        settings.put("springdoc.api-docs.enabled", "true");
        return settings;
    }
}
