package org.cordee.booklet.web;

import java.util.List;
import java.util.Optional;
import org.cordee.account.EndedLinkText;
import org.cordee.account.LinkHolder;
import org.cordee.booklet.ContributingEntry;
import org.springframework.stereotype.Component;

/** Says under the used link of a contribution that it was withdrawn or that its call was cancelled. */
@Component
class EndedContributionLink implements EndedLinkText {

    @Override
    public String purpose() {
        return ContributingEntry.LINK_PURPOSE;
    }

    @Override
    public Optional<EndedLinkMessage> of(LinkHolder former) {
        return former.done() ? Optional.of(new EndedLinkMessage("booklet.link.ended", List.of())) : Optional.empty();
    }
}
