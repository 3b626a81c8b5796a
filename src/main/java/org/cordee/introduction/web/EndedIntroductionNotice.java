package org.cordee.introduction.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.account.EndedLinkText;
import org.cordee.account.LinkHolder;
import org.cordee.introduction.AnsweringIntroduction;
import org.cordee.introduction.IntroductionParticipant;
import org.cordee.introduction.ReadingIntroductions;
import org.cordee.introduction.ReadingIntroductions.IntroductionView;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/** Tells the holder of an old letter how its introduction ended, or that a newer letter has the valid link. */
@Component
class EndedIntroductionNotice implements EndedLinkText {

    private final ReadingIntroductions reading;

    EndedIntroductionNotice(ReadingIntroductions reading) {
        this.reading = reading;
    }

    @Override
    public String purpose() {
        return AnsweringIntroduction.LINK_PURPOSE;
    }

    @Override
    public Optional<EndedLinkMessage> of(LinkHolder former) {
        Actor reader = new Actor(null, former.organisationId(), Set.of(), Actor.Via.LINK);
        try {
            IntroductionView page = reading.find(IntroductionParticipant.ofLink(reader, former.subjectId()));
            return Optional.of(new EndedLinkMessage(
                    "introduction.link." + page.state(), List.of(page.other().name())));
        } catch (NotFound nothingToSay) {
            return Optional.empty();
        }
    }
}
