import { Icon, materialName } from "../../parts/Icon";
import { useSite } from "../../parts/site";
import styles from "./Logo.module.css";

const PLACES = { sidebar: "stSidebarLogo", header: "stHeaderLogo" };

export function Logo({ place }: { place: keyof typeof PLACES }) {
  const { logo } = useSite();
  if (!logo) return null;
  const image = (place === "header" && logo.icon_image) || logo.image;
  const drawn = { className: `stLogo ${styles.logo}`, "data-testid": PLACES[place], "data-size": logo.size };
  const picture = isSign(image) ? (
    <span {...drawn} role="img" aria-label="Logo">
      <Icon name={image} />
    </span>
  ) : (
    <img {...drawn} src={image} alt="Logo" />
  );
  if (!logo.link || !/^https?:/i.test(logo.link)) return picture;
  return (
    <a className={styles.link} href={logo.link} target="_blank" rel="noreferrer" data-testid="stLogoLink">
      {picture}
    </a>
  );
}

/** An emoji or a named icon, which has none of the marks that an address has. */
function isSign(image: string): boolean {
  return materialName(image) !== null || !/[/.:]/.test(image);
}
