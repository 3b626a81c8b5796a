/** The pages of the application: one page for each piece of a member, and the lead's check. */
@NullMarked
package org.cordee.application.web;

import org.jspecify.annotations.NullMarked;
