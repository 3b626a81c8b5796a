package org.cordee.composer;

import java.util.Locale;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.LawTexts;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Formats obstacles, corrections and findings as sentences; templates call it {@code design}. */
@Component("design")
public class DesignFormats {

    private final MessageSource texts;

    DesignFormats(MessageSource texts) {
        this.texts = texts;
    }

    public String say(Obstacle obstacle) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] said = obstacle.arguments().stream()
                .map(argument -> argument instanceof Amount amount ? written(amount, locale) : argument)
                .toArray();
        return texts.getMessage(obstacle.key(), said, locale);
    }

    /** Returns « +1,7 point à X » or « +150 h »: the change itself, then the firm. */
    public String say(Correction correction) {
        Locale locale = LocaleContextHolder.getLocale();
        String said = texts.getMessage(
                correction.key(),
                new Object[] {
                    points(correction.points(), locale),
                    written(correction.amount(), locale),
                    correction.hours(),
                    correction.to().name(),
                    correction.from().name(),
                    correction.points().compareTo(Percentage.of("2")) < 0 ? 1 : 2
                },
                locale);
        return correction.beyondRange()
                ? said + " " + texts.getMessage("design.correction.beyond", null, locale)
                : said;
    }

    /** Returns the sentence of a finding about a design; for missing figures it names their owner. */
    public String say(Finding finding, DesignDraft draft) {
        Locale locale = LocaleContextHolder.getLocale();
        if (!finding.evidence().containsKey("missing")) {
            return LawTexts.in(locale).withNames(draft.names()).finding(finding);
        }
        String whose = draft.rows().stream()
                .map(DesignDraft.Row::firm)
                .filter(firm -> firm.siret().equals(finding.subject().id()))
                .map(Firm::name)
                .findFirst()
                .orElseGet(() -> texts.getMessage("design.check.grouping", null, locale));
        return texts.getMessage("design.check.missing", new Object[] {whose}, locale);
    }

    private static String written(Amount amount, Locale locale) {
        return LawTexts.in(locale).amount(amount.euros().toPlainString());
    }

    private static String points(Percentage points, Locale locale) {
        return LawTexts.in(locale).decimal(points.value().stripTrailingZeros().toPlainString());
    }
}
