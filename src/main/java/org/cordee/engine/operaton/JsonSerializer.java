package org.cordee.engine.operaton;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.operaton.bpm.engine.impl.variable.serializer.PrimitiveValueSerializer;
import org.operaton.bpm.engine.impl.variable.serializer.ValueFields;
import org.operaton.bpm.engine.variable.impl.type.PrimitiveValueTypeImpl;
import org.operaton.bpm.engine.variable.impl.value.NullValueImpl;
import org.operaton.bpm.engine.variable.impl.value.PrimitiveTypeValueImpl;
import org.operaton.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.operaton.bpm.engine.variable.type.PrimitiveValueType;
import org.operaton.bpm.engine.variable.value.PrimitiveValue;
import org.operaton.bpm.engine.variable.value.TypedValue;

/**
 * The one serializer of all variables: writes JSON into the text column, from 4,001 characters on into a byte array.
 */
final class JsonSerializer extends PrimitiveValueSerializer<PrimitiveValue<Object>> {

    private static final int TEXT_COLUMN = 4_000;
    private static final PrimitiveValueType TYPE = new JsonType();

    public JsonSerializer() {
        super(TYPE);
    }

    @Override
    public PrimitiveValue<Object> convertToTypedValue(UntypedValueImpl untyped) {
        return new JsonValue(untyped.getValue());
    }

    @Override
    public void writeValue(PrimitiveValue<Object> value, ValueFields fields) {
        write(JsonValues.write(value.getValue()), fields);
    }

    @Override
    public PrimitiveValue<Object> readValue(ValueFields fields, boolean asTransient) {
        return new JsonValue(read(fields));
    }

    @Override
    protected boolean canWriteValue(@Nullable TypedValue value) {
        return value != null;
    }

    private static void write(String json, ValueFields fields) {
        if (json.length() <= TEXT_COLUMN) {
            fields.setTextValue(json);
        } else {
            fields.setByteArrayValue(json.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static @Nullable Object read(ValueFields fields) {
        String text = fields.getTextValue();
        if (text != null) {
            return JsonValues.read(text);
        }
        byte[] bytes = fields.getByteArrayValue();
        return bytes == null ? null : JsonValues.read(new String(bytes, StandardCharsets.US_ASCII));
    }

    /** Serializes null as the text {@code null}; Operaton has a type of its own for it. */
    public static final class Null extends NullValueSerializer {

        @Override
        public void writeValue(NullValueImpl value, ValueFields fields) {
            fields.setTextValue("null");
        }
    }

    private static final class JsonValue extends PrimitiveTypeValueImpl<Object> {

        private static final long serialVersionUID = 1L;

        JsonValue(@Nullable Object value) {
            super(value, TYPE);
        }
    }

    private static final class JsonType extends PrimitiveValueTypeImpl {

        private static final long serialVersionUID = 1L;

        JsonType() {
            super("json", Object.class);
        }

        @Override
        public TypedValue createValue(Object value, Map<String, Object> valueInfo) {
            return new JsonValue(value);
        }
    }
}
