package org.cordee.form.blank;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A box to tick: the field of an older form, a content control, or a drawn sign.
 *
 * @param element the check box of the field, the content control, or the element with the sign
 * @param sign the position of the sign {@code ☐} in the text of the part; -1 for a field and for a symbol
 * @param label the words behind the box, up to the next box
 */
record WordBox(Kind kind, XmlElement element, int sign, String label) {

    static final String EMPTY = "☐";
    static final String TICKED = "☒";

    /** The codes of an empty box in the fonts Wingdings and Wingdings 2. */
    private static final Set<String> EMPTY_SYMBOLS = Set.of("F0A8", "F06F", "F0A3", "F030");

    private static final String TICKED_SYMBOL = "F0FE";
    private static final Set<String> OFF = Set.of("0", "false", "off");

    /** The ways in which a document has a box. */
    enum Kind {
        FIELD,
        CONTROL,
        SIGN,
        SYMBOL
    }

    WordBox labelled(String words) {
        return new WordBox(kind, element, sign, words);
    }

    static boolean isEmptySymbol(XmlElement symbol) {
        String code = symbol.attribute("char");
        return code != null && EMPTY_SYMBOLS.contains(code.toUpperCase(java.util.Locale.ROOT));
    }

    /** Tells if a field or a content control is ticked already, by its author. */
    boolean isTicked() {
        return switch (kind) {
            case FIELD ->
                isOn(element.child("checked").orElse(null))
                        || element.child("checked").isEmpty()
                                && isOn(element.child("default").orElse(null));
            case CONTROL -> isOn(checked().orElse(null));
            case SIGN, SYMBOL -> false;
        };
    }

    private static boolean isOn(@Nullable XmlElement flag) {
        return flag != null && !OFF.contains(String.valueOf(flag.attribute("val")));
    }

    private Optional<XmlElement> checked() {
        return element.all().filter(one -> one.name().endsWith(":checked")).findFirst();
    }

    void tick(XmlPart part, Splices splices) {
        switch (kind) {
            case FIELD -> tickField(part, splices);
            case CONTROL -> tickControl(part, splices);
            case SIGN -> splices.replace(sign, sign + EMPTY.length(), TICKED);
            case SYMBOL ->
                splices.replace(
                        element.start(),
                        element.end(),
                        part.text()
                                .substring(element.start(), element.end())
                                .replaceFirst("char\\s*=\\s*([\"'])[^\"']*[\"']", "char=\"" + TICKED_SYMBOL + "\""));
        }
    }

    private void tickField(XmlPart part, Splices splices) {
        String on = "<" + part.prefix() + ":checked/>";
        Optional<XmlElement> checked = element.child("checked");
        if (checked.isPresent()) {
            splices.replace(checked.get().start(), checked.get().end(), on);
        } else {
            splices.insert(element.contentEnd(), on);
        }
    }

    private void tickControl(XmlPart part, Splices splices) {
        XmlElement checked = checked().orElseThrow(() -> SafeDocx.refusal("unreadable"));
        String prefix = checked.name().substring(0, checked.name().indexOf(':'));
        splices.replace(checked.start(), checked.end(), "<%1$s:checked %1$s:val=\"1\"/>".formatted(prefix));
        element.all("t").forEach(text -> {
            int at = part.text()
                    .substring(text.contentStart(), text.contentEnd())
                    .indexOf(EMPTY);
            if (at >= 0) {
                int from = text.contentStart() + at;
                splices.replace(from, from + EMPTY.length(), TICKED);
            }
        });
    }
}
