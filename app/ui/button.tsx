import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from './class-names.ts';
import { CountBadge } from './count-badge.tsx';
import { Icon, type IconName } from './icon.tsx';

/** `filled` once a view; `danger` opens a confirmation (`danger-subtle` in each row of a list), `danger-filled` stands only inside it. */
export type ButtonVariant = 'filled' | 'default' | 'subtle' | 'danger' | 'danger-subtle' | 'danger-filled';

export type ButtonLook = {
  variant?: ButtonVariant;
  size?: 'sm' | 'md' | 'lg';
  icon?: IconName;
  iconAfter?: IconName;
  /** Fills the width of its place. */
  wide?: boolean;
  /** A key that does the same, shown as a small cap. */
  kbd?: string;
  count?: number;
};

const variants: Record<ButtonVariant, string | null> = {
  default: null,
  filled: 'pri',
  subtle: 'quiet',
  danger: 'bad',
  'danger-subtle': 'bad quiet',
  'danger-filled': 'bad pri',
};
const sizes = { sm: 'sml', md: null, lg: 'big' } as const;

/** The class names of a button, for elements that must be something else (a label, a summary). */
export function buttonClass({ variant = 'default', size = 'md', wide }: ButtonLook, more?: string): string {
  return cx('btn', variants[variant], sizes[size], wide && 'wide', more);
}

function Inside({ look, children }: { look: ButtonLook; children: ReactNode }) {
  return (
    <>
      {look.icon && <Icon name={look.icon} size={look.size === 'sm' ? 16 : 20} />}
      {children}
      {look.count !== undefined && look.count > 0 && <CountBadge value={look.count} />}
      {look.kbd && (
        <span className="kbd" aria-hidden="true">
          {look.kbd}
        </span>
      )}
      {look.iconAfter && <Icon name={look.iconAfter} size={look.size === 'sm' ? 16 : 20} />}
    </>
  );
}

export type ButtonProps = ButtonLook & {
  children: ReactNode;
  /** Work goes on: the icon turns and a second press does nothing. The words say what is going on. */
  busy?: boolean;
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>;

/** A button of a form or of the page; `submit` unless told otherwise. */
export function Button({
  variant,
  size,
  icon,
  iconAfter,
  wide,
  kbd,
  count,
  busy,
  children,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  const look: ButtonLook = { variant, size, icon: busy ? 'loader-2' : icon, iconAfter, wide, kbd, count };
  return (
    <button
      type="submit"
      {...rest}
      className={buttonClass(look, className)}
      aria-busy={busy || undefined}
      aria-keyshortcuts={kbd}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <Inside look={look}>{children}</Inside>
    </button>
  );
}

type LinkTarget = {
  href: string;
  /** A file to keep, an outside address or another world: a plain link without client navigation. */
  plain?: boolean;
  download?: boolean;
  newTab?: boolean;
};

function Anchor({
  href,
  plain,
  download,
  newTab,
  children,
  ...rest
}: LinkTarget & { className: string; children: ReactNode; 'aria-label'?: string; title?: string }) {
  if (plain || download || newTab || /^[a-z]+:/i.test(href)) {
    const tab = newTab ? { target: '_blank', rel: 'noreferrer' } : {};
    return (
      <a {...rest} href={href} download={download || undefined} {...tab}>
        {children}
      </a>
    );
  }
  return (
    <Link {...rest} to={href}>
      {children}
    </Link>
  );
}

export type LinkButtonProps = ButtonLook & LinkTarget & { children: ReactNode };

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({
  variant,
  size,
  icon,
  iconAfter,
  wide,
  kbd,
  count,
  children,
  ...to
}: LinkButtonProps) {
  const look: ButtonLook = { variant, size, icon, iconAfter, wide, kbd, count };
  return (
    <Anchor {...to} className={buttonClass(look)}>
      <Inside look={look}>{children}</Inside>
    </Anchor>
  );
}

export type IconButtonProps = {
  icon: IconName;
  /** The word for readers and for the tooltip; required because the icon stands alone. */
  label: string;
  variant?: 'default' | 'subtle' | 'bare';
  size?: 'sm' | 'md' | 'lg';
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>;

const iconClass = (variant: 'default' | 'subtle' | 'bare', size: 'sm' | 'md' | 'lg') =>
  variant === 'bare' ? 'tap' : cx('btn ico', variant === 'subtle' && 'quiet', sizes[size]);

/** A button of one icon; only for close, previous, next, download and row acts. */
export function IconButton({
  icon,
  label,
  variant = 'default',
  size = 'md',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="submit"
      {...rest}
      className={cx(iconClass(variant, size), className)}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}

export type IconLinkProps = LinkTarget & Pick<IconButtonProps, 'icon' | 'label' | 'variant' | 'size'>;

/** The same as a link. */
export function IconLink({ icon, label, variant = 'default', size = 'md', ...to }: IconLinkProps) {
  return (
    <Anchor {...to} className={iconClass(variant, size)} aria-label={label} title={label}>
      <Icon name={icon} />
    </Anchor>
  );
}

/** Buttons in one row, the main one first in reading order. */
export function Acts({ children }: { children: ReactNode }) {
  return <div className="acts">{children}</div>;
}
