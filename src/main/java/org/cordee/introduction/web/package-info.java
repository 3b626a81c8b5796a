/** The pages and the API of introductions. */
@NullMarked
package org.cordee.introduction.web;

import org.jspecify.annotations.NullMarked;
