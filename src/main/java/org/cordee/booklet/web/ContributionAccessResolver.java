package org.cordee.booklet.web;

import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.account.LinkHolder;
import org.cordee.account.LinkPage;
import org.cordee.booklet.ContributingEntry;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Finds the contribution for the address or for the link; a link gives access only to its own contribution. */
@ControllerAdvice(assignableTypes = {ContributionController.class, ContributionPhotosController.class})
class ContributionAccessResolver {

    private static final String PAGE = "booklet";

    private final CurrentActor current;

    ContributionAccessResolver(CurrentActor current) {
        this.current = current;
    }

    @ModelAttribute("access")
    ContributionAccess access(
            @PathVariable(required = false) @Nullable UUID id, @PathVariable(required = false) @Nullable String token) {
        if (token != null) {
            LinkHolder link = current.link().orElseThrow(NotFound::new);
            if (!link.purpose().equals(ContributingEntry.LINK_PURPOSE)) {
                throw new NotFound();
            }
            return new ContributionAccess(link.subjectId(), "/i/" + token + "/" + PAGE, true);
        }
        if (id == null) {
            throw new NotFound();
        }
        return new ContributionAccess(id, "/contributions/" + id, false);
    }

    /** Tells the account room which page such a link opens. */
    @Configuration(proxyBeanMethods = false)
    static class ContributionLinkPage {

        @Bean
        LinkPage contributionLinks() {
            return new LinkPage(ContributingEntry.LINK_PURPOSE, PAGE);
        }
    }
}
