package org.cordee.organisation.web;

import java.util.List;
import java.util.Optional;
import org.cordee.account.EndedLinkText;
import org.cordee.account.LinkHolder;
import org.cordee.organisation.UpdatingOwnPage;
import org.springframework.stereotype.Component;

/** Says under the used link of a page that the page was updated. */
@Component
class EndedPageLink implements EndedLinkText {

    @Override
    public String purpose() {
        return UpdatingOwnPage.LINK_PURPOSE;
    }

    @Override
    public Optional<EndedLinkMessage> of(LinkHolder former) {
        return former.done()
                ? Optional.of(new EndedLinkMessage("organisation.page.link-used", List.of()))
                : Optional.empty();
    }
}
