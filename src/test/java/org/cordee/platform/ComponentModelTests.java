package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.spring6.util.DetailedError;

class ComponentModelTests {

    private final ComponentModel parts =
            new ComponentModel(new Formats(new StaticMessageSource()), new StaticMessageSource());

    @Test
    void listsErrorsInTheOrderOfThePage() {
        List<DetailedError> errors = List.of(
                on("hours"),
                on("lots[10].title"),
                on("need"),
                on("lots[2].title"),
                new DetailedError("x", null, "whole"));

        assertThat(parts.inOrder(errors, new LongForm()))
                .extracting(error -> error.isGlobal() ? "" : error.getFieldName())
                .containsExactly("", "need", "lots[2].title", "lots[10].title", "hours");
    }

    private static DetailedError on(String field) {
        return new DetailedError(field, "x", null, "wrong");
    }

    private static class ShortForm {
        String need = "";
    }

    private static final class LongForm extends ShortForm {
        List<String> lots = List.of();
        int hours;
    }
}
