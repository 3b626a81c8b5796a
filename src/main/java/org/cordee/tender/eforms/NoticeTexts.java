package org.cordee.tender.eforms;

import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_23.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_23.NameType;
import org.jspecify.annotations.Nullable;

/** Reads texts: a blank text counts as missing, and the notice's own language goes before others. */
final class NoticeTexts {

    private NoticeTexts() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static @Nullable String described(List<DescriptionType> texts, @Nullable String language) {
        return texts.stream()
                .filter(text -> language != null && language.equals(text.getLanguageID()))
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .map(text -> orNull(text.getValue()))
                .orElse(null);
    }

    static @Nullable String inLanguage(List<NameType> names, @Nullable String language) {
        return names.stream()
                .filter(name -> language != null && language.equals(name.getLanguageID()))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(name -> orNull(name.getValue()))
                .orElse(null);
    }
}
