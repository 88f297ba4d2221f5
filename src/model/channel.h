// The ways a network reaches its people.
// One list for waves, answers and contacts; its words live with the load room and the catalogues.
#pragma once

namespace aliso::model {

enum class Channel { email, post, phone, sms, flyer, newsletter, announcement, meeting, other };

}  // namespace aliso::model
