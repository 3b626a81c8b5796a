package org.cordee.account;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws the recovery codes of a person; the codes exist in clear text only in the answer. */
@Component
class IssuingRecoveryCodes {

    private final RecoveryCodes codes;

    IssuingRecoveryCodes(RecoveryCodes codes) {
        this.codes = codes;
    }

    /** Replaces all codes of the person by ten new ones and returns them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> renew(UUID personId) {
        List<String> drawn = Stream.generate(RecoveryCode::draw)
                .limit(RecoveryCode.PER_PERSON)
                .toList();
        codes.deleteOf(personId);
        codes.saveAll(
                drawn.stream().map(code -> new RecoveryCode(personId, code)).toList());
        return drawn;
    }

    /** Draws codes for a person who has no unused one; else returns none and keeps the codes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> issueFirst(UUID personId) {
        return codes.countByPersonIdAndUsedAtIsNull(personId) > 0 ? List.of() : renew(personId);
    }
}
