/** The pages and the API of webhooks, and the API of the change feed. */
@NullMarked
package org.cordee.webhook.web;

import org.jspecify.annotations.NullMarked;
