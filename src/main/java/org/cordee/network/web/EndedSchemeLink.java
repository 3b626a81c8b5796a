package org.cordee.network.web;

import java.util.List;
import java.util.Optional;
import org.cordee.account.EndedLinkText;
import org.cordee.account.LinkHolder;
import org.cordee.network.AnsweringScheme;
import org.springframework.stereotype.Component;

/** Says under the used link of a scheme that its request was sent. */
@Component
class EndedSchemeLink implements EndedLinkText {

    @Override
    public String purpose() {
        return AnsweringScheme.LINK_PURPOSE;
    }

    @Override
    public Optional<EndedLinkMessage> of(LinkHolder former) {
        return former.done()
                ? Optional.of(new EndedLinkMessage("network.link.scheme-sent", List.of()))
                : Optional.empty();
    }
}
