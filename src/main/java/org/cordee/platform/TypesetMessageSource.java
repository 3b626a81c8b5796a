package org.cordee.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Loads the texts of all rooms: every {@code messages/<room>_fr.properties} is found automatically; French texts get
 * typographic spacing.
 */
final class TypesetMessageSource extends ResourceBundleMessageSource {

    private static final String FRENCH_SUFFIX = "_fr.properties";

    private static final String MOMENT = "d MMMM yyyy, HH:mm";

    TypesetMessageSource() {
        setBasenames(roomsWithTexts());
        setDefaultEncoding("UTF-8");
        setDefaultLocale(Locale.FRENCH);
        setFallbackToSystemLocale(false);
    }

    private static String[] roomsWithTexts() {
        try {
            Resource[] bundles =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + FRENCH_SUFFIX);
            return Arrays.stream(bundles)
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

    /**
     * Formats moments among the arguments: an instant in Paris time, an OffsetDateTime in its own offset.
     */
    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        Object[] resolved = super.resolveArguments(arguments, locale);
        boolean english = locale != null && Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        DateTimeFormatter words = DateTimeFormatter.ofPattern(MOMENT, english ? Locale.UK : Locale.FRANCE);
        return Arrays.stream(resolved)
                .map(argument -> argument instanceof Instant moment
                        ? moment.atZone(Deadline.PARIS).toOffsetDateTime()
                        : argument)
                .map(argument -> argument instanceof OffsetDateTime moment ? words.format(moment) : argument)
                .toArray();
    }
}
