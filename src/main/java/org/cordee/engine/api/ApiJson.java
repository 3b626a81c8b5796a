package org.cordee.engine.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON of the API. A request with an unknown property, a value of another type or an unknown name of an enumeration is
 * refused; Camunda's DTOs alone would convert or ignore them. A response has all its properties, because Camunda's
 * specification requires each one and strict clients refuse an answer without it; the DTOs alone would leave out those
 * that are null.
 */
final class ApiJson {

    /** The constant to which Camunda's DTOs map every name they do not know. */
    private static final String UNKNOWN = "UNKNOWN_DEFAULT_OPEN_API";

    private ApiJson() {}

    static JsonMapper mapper() {
        SimpleModule enumerations = new SimpleModule("enumerations");
        enumerations.setDeserializerModifier(new ValueDeserializerModifier() {
            @Override
            public ValueDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config,
                    JavaType type,
                    BeanDescription.Supplier description,
                    ValueDeserializer<?> deserializer) {
                return new KnownNames(deserializer);
            }
        });
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .annotationIntrospector(new AllProperties())
                .addModule(enumerations)
                .build();
    }

    /** Writes every property, whatever the annotations of the DTOs say. */
    private static final class AllProperties extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
            return JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);
        }
    }

    /** Refuses a name that the enumeration does not have. */
    private static final class KnownNames extends DelegatingDeserializer {

        KnownNames(ValueDeserializer<?> names) {
            super(names);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> names) {
            return new KnownNames(names);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString();
            Object value = super.deserialize(parser, context);
            if (value instanceof Enum<?> name && name.name().equals(UNKNOWN)) {
                throw context.weirdStringException(text, name.getDeclaringClass(), "unknown name");
            }
            return value;
        }
    }
}
