package org.cordee.account.web;

import java.util.List;
import org.cordee.account.ChangingPasswords;
import org.cordee.account.CurrentActor;
import org.cordee.account.FirstAdministrator;
import org.cordee.account.LinkDestination;
import org.cordee.account.LinkHolder;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers under {@code /i/{token}} the {@link LinkHolder}, and says where the account room's own links lead. */
@Configuration(proxyBeanMethods = false)
class AccountWebConfiguration implements WebMvcConfigurer {

    private final CurrentActor current;

    AccountWebConfiguration(CurrentActor current) {
        this.current = current;
    }

    @Bean
    static LinkDestination passwordLinks() {
        return new LinkDestination(ChangingPasswords.LINK_PURPOSE, "password");
    }

    @Bean
    static LinkDestination firstAdministratorLinks() {
        return new LinkDestination(FirstAdministrator.LINK_PURPOSE, "administrator");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new LinkArgument(current));
    }

    private record LinkArgument(CurrentActor current) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == LinkHolder.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return current.link().orElseThrow(NotFound::new);
        }
    }
}
