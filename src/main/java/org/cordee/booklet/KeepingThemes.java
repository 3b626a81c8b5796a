package org.cordee.booklet;

import java.util.List;
import java.util.Locale;
import org.cordee.booklet.BookletEvent.BookletThemeAdded;
import org.cordee.organisation.Themes;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the themes of booklets, to which a coordinator adds others. */
@Component
public class KeepingThemes {

    /** The most themes; all of them stand on one shelf. */
    static final int MOST = 40;

    private static final int LONGEST_CODE = 40;

    private static final Logger LOG = LoggerFactory.getLogger(KeepingThemes.class);

    private final BookletThemes themes;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    KeepingThemes(BookletThemes themes, ApplicationEventPublisher events, BusinessClock clock) {
        this.themes = themes;
        this.events = events;
        this.clock = clock;
    }

    /** Returns all themes by their number. */
    @Transactional(readOnly = true)
    public List<ThemeLine> all() {
        return themes.all().stream().map(BookletTheme::line).toList();
    }

    /**
     * Adds a theme with the next number. Its code is made from the English title.
     *
     * @return the code of the theme
     * @throws NotFound unless the actor is a coordinator
     * @throws RuleViolation for a missing or long title, one that exists, and too many themes
     */
    @Transactional
    public String add(Actor actor, String french, String english) {
        BookletAccess.requireCoordinator(actor);
        CollectedRefusals checks = new CollectedRefusals();
        String titleFr = checks.read(() -> BookletText.line("french", french, BookletTheme.LONGEST_TITLE), "");
        String titleEn = checks.read(() -> BookletText.line("english", english, BookletTheme.LONGEST_TITLE), "");
        checks.throwIfRefused();
        String code = code(titleEn);
        if (themes.findById(code).isPresent()) {
            throw RuleViolation.of("english", "booklet.theme.exists");
        }
        if (themes.count() >= MOST) {
            throw new RuleViolation("booklet.theme.too-many", MOST);
        }
        save(new BookletTheme(code, themes.highestNumber() + 1, titleFr, titleEn));
        events.publishEvent(new BookletThemeAdded(EventHeader.outsideConsortia(actor, clock.now()), code));
        LOG.info("booklet theme added theme={}", code);
        return code;
    }

    private static String code(String english) {
        String code = Themes.code(english).toUpperCase(Locale.ROOT).replace('-', '_');
        String cut = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
        if (!cut.matches("[A-Z][A-Z0-9_]*")) {
            throw RuleViolation.of("english", "booklet.theme.no-letters");
        }
        return cut;
    }

    /** Saves the theme. When two coordinators add one at once, the unique keys decide. */
    private void save(BookletTheme theme) {
        try {
            themes.saveAndFlush(theme);
        } catch (DataIntegrityViolationException overtaken) {
            throw RuleViolation.of("english", "booklet.theme.exists");
        }
    }
}
