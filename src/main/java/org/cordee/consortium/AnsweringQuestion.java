package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** The lead answers a candidate's question. */
@Component
public class AnsweringQuestion {
    public void answer(Actor actor, UUID invitationId, String answer) {
        throw new UnsupportedOperationException("AnsweringQuestion is not built yet");
    }
}
