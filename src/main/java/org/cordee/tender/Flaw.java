package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One error in a notice or a form, with its place. A notice stores the values that it could not read as remarks of the
 * same shape.
 *
 * @param code its text has the message keys {@code tender.flaw.<code>} and {@code tender.flaw.<code>.remedy}
 * @param field the field with the error, in the API's spelling, for example {@code lots[1].cpv}
 * @param lot the lot's identifier, or null when the error concerns the whole consultation
 * @param element the XML element, or null for a form
 * @param line the line of the file, or null
 */
@Embeddable
public record Flaw(
        String code,
        String field,
        @Column(name = "lot_key") @Nullable String lot,
        @Nullable String element,
        @Nullable Integer line,

        @Convert(converter = ArgumentsConverter.class) List<Object> arguments) {

    public Flaw {
        arguments = List.copyOf(arguments);
    }

    public static Flaw inField(String code, String field, Object... arguments) {
        return new Flaw(code, field, null, null, null, List.of(arguments));
    }

    public static Flaw inLot(String code, String field, @Nullable String lot, Object... arguments) {
        return new Flaw(code, field, lot, null, null, List.of(arguments));
    }

    public Flaw at(@Nullable String where, @Nullable Integer lineNumber) {
        return new Flaw(code, field, lot, where, lineNumber, arguments);
    }

    public String key() {
        return "tender.flaw." + code;
    }

    public String remedyKey() {
        return key() + ".remedy";
    }
}
