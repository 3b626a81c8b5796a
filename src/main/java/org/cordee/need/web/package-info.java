/** The pages and the API of needs. */
@NullMarked
package org.cordee.need.web;

import org.jspecify.annotations.NullMarked;
