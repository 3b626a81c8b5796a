package org.cordee.account.web;

import java.util.List;
import java.util.Map;
import org.cordee.account.LinkingOpenIdConnect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sign-in form; Spring Security's filters check what is submitted. */
@Controller
class SignInController {

    private static final List<String> REASONS =
            List.of("wrong", "too-many", "expired", "out", "chosen", "passkey", "provider", "registered");

    private final LinkingOpenIdConnect provider;

    SignInController(LinkingOpenIdConnect provider) {
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    String form(@RequestParam Map<String, String> why, Model model) {
        model.addAttribute(
                "why", REASONS.stream().filter(why::containsKey).findFirst().orElse(null));
        model.addAttribute("provider", provider.providerName().orElse(null));
        return "account/sign-in";
    }
}
