package org.cordee.introduction.web;

import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.account.LinkHolder;
import org.cordee.account.LinkPage;
import org.cordee.introduction.AnsweringIntroduction;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Finds the introduction for the URL or for the link; a link gives access only to its own introduction. */
@ControllerAdvice(assignableTypes = IntroductionController.class)
class IntroductionAccessResolver {

    private static final String PAGE = "introduction";

    private final CurrentActor current;

    IntroductionAccessResolver(CurrentActor current) {
        this.current = current;
    }

    @ModelAttribute("access")
    IntroductionAccess access(
            @PathVariable(required = false) @Nullable UUID id, @PathVariable(required = false) @Nullable String token) {
        if (token != null) {
            LinkHolder link = current.link().orElseThrow(NotFound::new);
            if (!link.purpose().equals(AnsweringIntroduction.LINK_PURPOSE)) {
                throw new NotFound();
            }
            return new IntroductionAccess(link.subjectId(), "/i/" + token + "/" + PAGE, true);
        }
        if (id == null) {
            throw new NotFound();
        }
        return new IntroductionAccess(id, "/introductions/" + id, false);
    }

    /** Tells the account room which page such a link opens. */
    @Component
    static class IntroductionLinkPage {

        @Bean
        LinkPage introductionLinks() {
            return new LinkPage(AnsweringIntroduction.LINK_PURPOSE, PAGE);
        }
    }
}
