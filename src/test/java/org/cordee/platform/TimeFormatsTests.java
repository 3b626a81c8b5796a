package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The colour of a due date by the time that is left, and the words for a time that has passed. */
class TimeFormatsTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private final TimeFormats when = new TimeFormats(() -> NOW, texts());

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/web");
        texts.setDefaultEncoding("UTF-8");
        return texts;
    }

    @BeforeEach
    void inFrench() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "P7DT1S, '', calm",
        "P7D, soon, major",
        "PT48H1S, soon, major",
        "PT48H, urgent, late",
        "PT-1H, urgent, late"
    })
    void coloursADueDateByTheTimeLeft(Duration left, String urgency, String level) {
        assertThat(when.urgency(NOW.plus(left))).isEqualTo(urgency);
        assertThat(when.level(NOW.plus(left))).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"PT5H, il y a 5 h", "P3D, il y a 3 jours", "P729D, il y a 729 jours", "P1100D, il y a 3 ans"})
    void saysAPastTimeInDaysOrYears(Duration past, String words) {
        assertThat(when.leftInWords(NOW.minus(past)).replace('\u00A0', ' ')).isEqualTo(words);
    }

    /** A template cannot choose among methods of one name when it passes null, so all of them take it. */
    @Test
    void methodsOfOneNameAllReturnAnEmptyTextForNull() {
        List<Method> ambiguous = Arrays.stream(TimeFormats.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 1)
                .collect(Collectors.groupingBy(Method::getName))
                .values()
                .stream()
                .filter(methods -> methods.size() > 1)
                .flatMap(List::stream)
                .toList();

        assertThat(ambiguous).extracting(Method::getName).contains("moment", "date");
        assertThat(ambiguous)
                .allSatisfy(method -> assertThat(method.invoke(when, new Object[1]))
                        .as(method.toString())
                        .isEqualTo(""));
    }
}
