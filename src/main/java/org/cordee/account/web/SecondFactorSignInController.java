package org.cordee.account.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.account.ChangingSecondFactor;
import org.cordee.account.SecondFactorOverview;
import org.cordee.account.SecondFactorPending;
import org.cordee.account.SecondFactorReading;
import org.cordee.account.SecondFactorSetUp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the step after the password: the code of the second factor, or the set-up of a first one where the person must
 * have one. A filter receives the code. Without a sign-in that waits, the pages lead to the first step.
 */
@Controller
@RequestMapping("/sign-in/factor")
class SecondFactorSignInController {

    private static final List<String> REASONS = List.of("wrong", "too-many", "passkey");
    private static final String FIRST_STEP = "redirect:/sign-in";

    private final SecondFactorReading reading;
    private final ChangingSecondFactor changing;

    SecondFactorSignInController(SecondFactorReading reading, ChangingSecondFactor changing) {
        this.reading = reading;
        this.changing = changing;
    }

    @GetMapping
    String step(@RequestParam Map<String, String> why, Model model) {
        Optional<SecondFactorPending> pending = SecondFactorPending.current();
        if (pending.isEmpty()) {
            return FIRST_STEP;
        }
        model.addAttribute(
                "why", REASONS.stream().filter(why::containsKey).findFirst().orElse(null));
        SecondFactorOverview factors = reading.of(pending.get());
        model.addAttribute("factors", factors);
        if (factors.active()) {
            return "account/sign-in-factor";
        }
        Optional<SecondFactorSetUp> setUp = reading.setUp(pending.get());
        model.addAttribute("setUp", setUp.orElse(null));
        return "account/sign-in-set-up";
    }

    /** Draws the secret of the first app, or another one when the set-up took too long. */
    @PostMapping("/app")
    String beginApp() {
        return SecondFactorPending.current()
                .map(pending -> {
                    changing.beginApp(pending);
                    return "redirect:/sign-in/factor";
                })
                .orElse(FIRST_STEP);
    }
}
