package org.cordee.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the second factor at sign-in.
 *
 * @param required {@code true} asks signatories and administrators for a second factor at every sign-in, and a guest
 * who wants to sign for an account; everybody may add a second factor in any case
 * @param key the key that encrypts the secrets of authenticator apps and webhooks: 32 bytes in Base64, the same on every
 * node; by default it is created in the file {@code second-factor.key} of the data folder
 */
@Validated
@ConfigurationProperties("cordee.account.second-factor")
record SecondFactorSettings(
        @DefaultValue("false") boolean required, @Nullable String key) {

    /** Omits the key, because this text may be logged. */
    @Override
    public String toString() {
        return "SecondFactorSettings[required=" + required + "]";
    }
}
