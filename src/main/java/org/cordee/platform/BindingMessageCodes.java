package org.cordee.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.DefaultMessageCodesResolver;

/**
 * Gives the errors found by Spring's binder ({@code typeMismatch}, {@code NotNull} …) message keys of this room, {@code
 * web.input.typeMismatch}, so that users read our texts, not those of a library. Keys of other rooms contain a dot and
 * stay unchanged.
 */
final class BindingMessageCodes extends DefaultMessageCodesResolver {

    static final String PREFIX = "web.input.";

    @Override
    public String[] resolveMessageCodes(String code, String form, String field, @Nullable Class<?> type) {
        return super.resolveMessageCodes(ours(code), form, field, type);
    }

    @Override
    public String[] resolveMessageCodes(String code, String form) {
        return super.resolveMessageCodes(ours(code), form);
    }

    private static String ours(String code) {
        return code.contains(".") ? code : PREFIX + code;
    }
}
