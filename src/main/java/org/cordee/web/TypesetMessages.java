package org.cordee.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of all rooms: every {@code messages/<room>_fr.properties} is found by itself; French is set as a printer would. */
final class TypesetMessages extends ResourceBundleMessageSource {

    private static final String FRENCH_SUFFIX = "_fr.properties";

    TypesetMessages() {
        setBasenames(roomsWithTexts());
        setDefaultEncoding("UTF-8");
        setDefaultLocale(Locale.FRENCH);
        setFallbackToSystemLocale(false);
    }

    private static String[] roomsWithTexts() {
        try {
            Resource[] bundles =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + FRENCH_SUFFIX);
            return java.util.Arrays.stream(bundles)
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map(name -> "messages." + name.substring(0, name.length() - FRENCH_SUFFIX.length()))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        String text = super.getMessageInternal(code, arguments, locale);
        boolean french = locale == null || !Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return text != null && french ? FrenchTypography.set(text) : text;
    }
}
