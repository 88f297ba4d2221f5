// A truth table: names as people type them, and the structure that each means, or none.
// What is taken, at once or with --accept-close, must never be another one; most of them must be found.
#include "load/matching.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "from_text.h"
#include "tables/tools.h"

using namespace aliso;
using model::Match;

namespace {

struct Typed {
  std::string_view structure;  ///< its id; empty: none of them
  std::string_view names;      ///< bars between them; ? behind one: may be found or not
};

constexpr Typed table[] = {
    {"le-tilleul",
     "Le Tilleul|LE TILLEUL|Tilleul|le tilleul|Tileul|Association Le Tilleul|Asso. Tilleul|"
     "Tilleul (Le)|Le Tileul"},
    {"ressort", "RESSORT|Ressort|ressort|Resort|Asso Ressort|Ressorts"},
    {"la-grange-aux-mots",
     "La Grange aux mots|Grange aux mots|la grange aux Mots|Grange-aux-mots|La grange au mots|"
     "Grange aux mot|LA GRANGE AUX MOTS"},
    {"les-jardins-d-aube",
     "Les Jardins d'Aube|Les Jardins d’Aube|Jardins d'aube|Jardin d'Aube|LES JARDINS D AUBE|"
     "Jardins d'Aubes"},
    {"la-petite-fabrique",
     "La Petite Fabrique|Petite fabrique|La p'tite fabrique|P'tite Fabrique|La Petite Fabirque|"
     "Fabrique (La petite)"},
    {"mille-et-un-pas", "Mille et un pas|Mille & un pas|mille-et-un-pas|Mille et 1 pas?|Milles et un pas"},
    {"le-fil-a-linge", "Le Fil à linge|Fil à linge|le fil a linge|Le Fil-à-linge|Fil a lingue"},
    {"radio-bruyere",
     "Radio Bruyère|RADIO BRUYERE|Radio bruyere|Bruyère Radio|Radio Bruyére|Radio Bruyerre|"
     "Assoc. Radio Bruyère"},
    {"les-bras-ouverts", "Les Bras ouverts|Bras ouverts|Les bras ouvert|les-bras-ouverts|Les Bra ouverts"},
    {"l-etape", "L'Étape|L’Étape|L'Etape|Etape|L'étape|Association L'Étape"},
    {"foyer-rural-de-lannebrune",
     "Foyer rural de Lannebrune|Foyer rural Lannebrune|Foyer Rural de Lanebrune|Amicale laïque de Lannebrune|"
     "Lannebrune foyer rural|FOYER RURAL DE LANNEBRUNE"},
    {"l-epicerie-du-pont",
     "L'Épicerie du Pont|Epicerie du pont|L'Epicerie du Pont|Épicerie du Pnot|Lepicerie du pont"},
    {"la-bobine", "La Bobine|Bobine|la bobine|La Bobinne|LA BOBINE"},
    {"ludomobile", "Ludomobile|ludomobile|Ludo-mobile|Ludo mobile|Ludomobille|La Ludomobile"},
    {"les-passeurs", "Les Passeurs|Passeurs|Les passeur|LES PASSEURS|Les Paseurs"},
    {"cine-lune", "Ciné-Lune|Cine lune|CINÉ LUNE|Ciné lune|Cinélune|Cinne-lune"},
    {"la-malle-verte", "La Malle verte|Malle verte|la male verte|La Malle Verte|Malle verte (la)"},
    {"moulin-de-vignecourte",
     "Moulin de Vignecourte|Moulin Vignecourte|Le Moulin de Vignecourte|moulin de vignecourt|"
     "Moulin de Vigne courte"},
    {"pas-a-pas", "Pas à pas|Pas a pas|PAS À PAS|pas-à-pas"},
    {"les-tetes-en-l-air",
     "Les Têtes en l'air|Têtes en l'air|Les tetes en l air|Tête en l'air|Les Têtes en l’air"},
    {"roule-ma-poule", "Roule ma poule|Roule-ma-poule|ROULE MA POULE|Roule ma poulle|roule ma poul"},
    {"la-ruche-aux-savoirs", "La Ruche aux savoirs|Ruche aux savoirs|La Ruche au savoir|Ruche aux Savoirs"},
    {"club-des-aines-de-castelombre",
     "Club des aînés de Castelombre|Club des ainés Castelombre|club des aines de castelombre|"
     "Club aînés Castelombre|Club des aînés de Castelonbre"},
    {"le-gue", "Le Gué|Gué|Le Gue|LE GUÉ"},
    {"compagnie-des-orties",
     "Compagnie des Orties|Cie des Orties?|La compagnie des orties|Compagnie Orties|Compagnie des Ortis"},
    {"les-voisins-d-a-cote",
     "Les Voisins d'à côté|Voisins d'à côté|Les voisins d a cote|Les Voisins d’à coté"},
    {"fablab-des-arroques",
     "Fablab des Arroques|Fab lab des Arroques|Fablab Arroques|FABLAB DES ARROQUES|Fablab des Arroque"},
    {"les-petits-pas", "Les Petits Pas|Petits pas|Les p'tits pas|P'tits pas|Les Petit pas"},
    {"caisse-des-familles", "Caisse des familles|caisse des familles|La Caisse des familles"},
    {"lycee-des-arroques", "Lycée des Arroques|Lycée agricole des Arroques|Lycee agricole Arroques"},
    {"",
     "Club des aînés de Lannebrune|Foyer rural de Castelombre|Foyer rural|Le Gay|Les Petits Poucets|"
     "Passerelle|Les Passerelles|Les Passeuses de mots|Ciné-Club|Ciné Dune?|La Grange|La Grange aux loups|"
     "Les Jardins partagés|Jardin d'Eve|Radio Lisières|Radio Bruyante|Mission locale|Lycée de Sauvelande|"
     "Caisse d'épargne|Moulin de Sauvelande|La Ruche|La Ruche qui dit oui|Le Fil|Le Fil rouge|"
     "Pas de deux|Un pas|Petit à petit|Les Bras croisés|La Malle|La Malle rouge|Compagnie du Gué|"
     "Compagnie des Ours|Les Voisins|Fablab de Sauvelande|Roule galette|Épicerie du Port|"
     "La Robine|L'Escape|Mairie|Département|Odile|Anouk|DRAC|CAF|Crédit du Pont|Tilleuls et cie|"
     "Fabrique de liens"},
};

constexpr std::string_view structures = R"(- {id: le-tilleul, name: "Le Tilleul"}
- {id: ressort, name: "RESSORT"}
- {id: la-grange-aux-mots, name: "La Grange aux mots"}
- {id: les-jardins-d-aube, name: "Les Jardins d'Aube"}
- {id: la-petite-fabrique, name: "La Petite Fabrique"}
- {id: mille-et-un-pas, name: "Mille et un pas"}
- {id: le-fil-a-linge, name: "Le Fil à linge"}
- {id: radio-bruyere, name: "Radio Bruyère"}
- {id: les-bras-ouverts, name: "Les Bras ouverts"}
- {id: l-etape, name: "L'Étape"}
- {id: foyer-rural-de-lannebrune, name: "Foyer rural de Lannebrune", was: [Amicale laïque de Lannebrune]}
- {id: l-epicerie-du-pont, name: "L'Épicerie du Pont"}
- {id: la-bobine, name: "La Bobine"}
- {id: ludomobile, name: "Ludomobile"}
- {id: les-passeurs, name: "Les Passeurs"}
- {id: cine-lune, name: "Ciné-Lune"}
- {id: la-malle-verte, name: "La Malle verte"}
- {id: moulin-de-vignecourte, name: "Moulin de Vignecourte"}
- {id: pas-a-pas, name: "Pas à pas"}
- {id: les-tetes-en-l-air, name: "Les Têtes en l'air"}
- {id: roule-ma-poule, name: "Roule ma poule"}
- {id: la-ruche-aux-savoirs, name: "La Ruche aux savoirs"}
- {id: club-des-aines-de-castelombre, name: "Club des aînés de Castelombre"}
- {id: le-gue, name: "Le Gué"}
- {id: compagnie-des-orties, name: "Compagnie des Orties"}
- {id: les-voisins-d-a-cote, name: "Les Voisins d'à côté"}
- {id: fablab-des-arroques, name: "Fablab des Arroques"}
- {id: les-petits-pas, name: "Les Petits Pas"}
- {id: caisse-des-familles, name: "Caisse des familles"}
- {id: lycee-des-arroques, name: "Lycée des Arroques"}
)";

}  // namespace

TEST_CASE("of two hundred names none is taken for another structure") {
  FromText files;
  const model::Network& network = files.network("network: Essai\n", structures);
  const load::Names names(network);
  const load::Matching matching(names, tables::public_domains);
  int tried = 0, of_ours = 0, found = 0;
  for (const Typed& row : table) {
    for (std::size_t at = 0; at < row.names.size();) {
      const std::size_t end = std::min(row.names.find('|', at), row.names.size());
      std::string_view name = row.names.substr(at, end - at);
      at = end + 1;
      if (name.ends_with('?')) name.remove_suffix(1);
      CAPTURE(name);
      const auto got = matching.of_name(name);
      ++tried;
      of_ours += row.structure.empty() ? 0 : 1;
      if (got.match != Match::exact && got.match != Match::close) continue;
      ++found;
      REQUIRE(got.candidates.size() == 1);
      CHECK(network.structures[got.candidates.front()].id == row.structure);
      const bool folds = names.find(name).has_value();
      CHECK((got.match == Match::exact) == folds);
    }
  }
  MESSAGE(found << " of " << of_ours << " were found, " << tried << " tried");
  CHECK(tried >= 200);
  CHECK(found * 10 >= of_ours * 9);
}

TEST_CASE("an address decides, a domain only proposes, and not one that anybody has") {
  FromText files;
  const model::Network& network = files.network("network: Essai\n", R"(
- {name: VASI, contacts: [{name: Odile Marsanne, email: Odile@vasi23.fr}, {id: b, email: vasi@gmail.com}]}
- {name: Agora, contacts: [{name: Rose Lanoue, email: rose@tiers-lieu.fr}]}
- {name: Ondes, contacts: [{name: Rose Lanoue, email: ondes@tiers-lieu.fr}, {id: c, email: commun@example.org}]}
- {name: Le Gué, contacts: [{id: c, email: commun@example.org}]}
)");
  const load::Names names(network);
  const load::Matching matching(names, tables::public_domains);
  const auto of = [&](std::string_view structure, std::string_view address, std::string_view person = "") {
    return matching.of({structure, address, person, true});
  };
  const std::vector<model::StructureIndex> vasi = {0}, agora = {1};
  CHECK(of("", "odile@vasi23.fr").match == Match::exact);
  CHECK(of("", "autre@vasi23.fr").match == Match::close);
  CHECK(of("", "autre@gmail.com").match == Match::none);
  CHECK(of("", "autre@tiers-lieu.fr").match == Match::none);  // of two
  CHECK(of("", "commun@example.org").match == Match::doubtful);
  CHECK(of("", "", "Marsanne Odile").match == Match::close);
  CHECK(of("", "", "Rose Lanoue").match == Match::doubtful);
  CHECK(of("", "", "Odile (VASI)").candidates == vasi);
  CHECK(of("", "", "Odile (VASI)").match == Match::close);
  CHECK(of("", "", "vasi").match == Match::exact);
  CHECK(of("Agora", "odile@vasi23.fr").match == Match::doubtful);
  CHECK(of("Mairie", "odile@vasi23.fr").match == Match::doubtful);
  CHECK(of("Agora", "x@y.fr").candidates == agora);
  CHECK(of("Agoora", "rose@tiers-lieu.fr").match == Match::exact);
  CHECK(of("Le Gué", "commun@example.org").match == Match::exact);
  CHECK(matching.names_a_contact("VASI, Odile Marsanne"));
  CHECK_FALSE(matching.names_a_contact("VASI 23"));
}
