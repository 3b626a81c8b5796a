package org.cordee.notification;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Renders a letter as HTML for mail programs and as plain text. */
@Component
class RenderingLetters {

    private final SpringTemplateEngine templates;

    RenderingLetters(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    String html(LetterContent letter) {
        return templates.process("notification/letter", context(letter));
    }

    String text(LetterContent letter) {
        String set = templates.process("notification/letter.txt", context(letter));
        return PlainText.wrap(set.replaceAll("\n{3,}", "\n\n").strip()) + "\n";
    }

    private static Context context(LetterContent letter) {
        Context context = new Context(Locale.forLanguageTag(letter.language()));
        context.setVariable("letter", letter);
        return context;
    }
}
